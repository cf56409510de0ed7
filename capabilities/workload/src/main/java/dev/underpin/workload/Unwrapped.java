package dev.underpin.workload;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What containers and clouds put around each line of a log, and take off again: the lines inside are handed on. */
sealed interface Unwrapped extends LineSink {

    /** Docker's json-file: {@code {"log":"…\n","stream":"stderr","time":"…"}}; a line of more than 16 kB comes in parts. */
    final class Docker implements Unwrapped {
        private final LineSink inside;
        private final Notes notes;
        private final StringBuilder part = new StringBuilder();

        Docker(LineSink inside, Notes notes) {
            this.inside = inside;
            this.notes = notes;
        }

        @Override
        public void line(String line) {
            Map<String, String> members = FlatJson.of(line);
            String text = members == null ? null : members.get("log");
            if (text == null) {
                notes.passedOver("lines that are no entry of Docker's");
            } else if (text.endsWith("\n")) {
                inside.line(part + text.substring(0, text.length() - 1));
                part.setLength(0);
            } else {
                part.append(text);
            }
        }

        @Override
        public void end() {
            if (!part.isEmpty()) {
                inside.line(part.toString());
                part.setLength(0);
            }
            inside.end();
        }
    }

    /** Kubernetes' CRI: {@code 2026-11-28T08:21:16.123456789Z stderr F …}; P stands for a part that is gone on with. */
    final class Cri implements Unwrapped {
        static final Pattern HEAD = Pattern.compile("^\\S+T\\S+ (?:stdout|stderr) ([FP])\\S* ?");

        private final LineSink inside;
        private final Notes notes;
        private final StringBuilder part = new StringBuilder();

        Cri(LineSink inside, Notes notes) {
            this.inside = inside;
            this.notes = notes;
        }

        @Override
        public void line(String line) {
            Matcher head = HEAD.matcher(line);
            if (!head.find()) {
                notes.passedOver("lines that are no entry of a container's log");
            } else if (head.group(1).equals("F")) {
                inside.line(part + line.substring(head.end()));
                part.setLength(0);
            } else {
                part.append(line, head.end(), line.length());
            }
        }

        @Override
        public void end() {
            if (!part.isEmpty()) {
                inside.line(part.toString());
                part.setLength(0);
            }
            inside.end();
        }
    }

    /** Logs as clouds export them: one object an entry, the server's lines in one member of it. */
    final class Member implements Unwrapped {
        /** Cloud SQL's export, and what log collectors call the line that they took. */
        static final List<String> NAMES = List.of("textPayload", "message", "log", "msg");

        private final LineSink inside;
        private final Notes notes;
        private final String name;

        Member(String name, LineSink inside, Notes notes) {
            this.inside = inside;
            this.notes = notes;
            this.name = name;
        }

        @Override
        public void line(String line) {
            Map<String, String> members = FlatJson.of(line);
            String text = members == null ? null : members.get(name);
            if (text == null) {
                notes.passedOver("lines without " + name);
                return;
            }
            boolean first = true;
            for (String part : text.lines().toList()) {
                inside.line(first || part.startsWith("\t") || begins(part) ? part : "\t" + part);
                first = false;
            }
        }

        /** Not every cloud keeps the tab before a line that goes on. */
        private static boolean begins(String line) {
            return Severities.MAIN.stream().anyMatch(word -> line.contains(word + ":  "))
                    || Severities.MORE.stream().anyMatch(word -> line.contains(word + ":  "));
        }

        @Override
        public void end() {
            inside.end();
        }
    }

    /** What wraps these lines; null where nothing does. */
    static @Nullable String wrapping(List<String> lines) {
        for (String line : lines) {
            if (Cri.HEAD.matcher(line).find()) {
                return "cri";
            }
            Map<String, String> members = FlatJson.of(line);
            if (members != null && !JsonLog.recognises(members)) {
                if (members.containsKey("log") && members.containsKey("stream")) {
                    return "docker";
                }
                for (String name : Member.NAMES) {
                    String text = members.get(name);
                    if (text != null && Member.begins(text)) {
                        return name;
                    }
                }
            }
        }
        return null;
    }

    static LineSink of(String wrapping, LineSink inside, Notes notes) {
        return switch (wrapping) {
            case "docker" -> new Docker(inside, notes);
            case "cri" -> new Cri(inside, notes);
            default -> new Member(wrapping, inside, notes);
        };
    }
}
