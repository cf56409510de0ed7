package dev.underpin.cli;

import picocli.CommandLine;

/** Gives commands the terminal they print to. */
record TerminalFactory(Terminal terminal) implements CommandLine.IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (TerminalCommand.class.isAssignableFrom(type)) {
            K command = CommandLine.defaultFactory().create(type);
            ((TerminalCommand) command).attach(terminal);
            return command;
        }
        return CommandLine.defaultFactory().create(type);
    }
}
