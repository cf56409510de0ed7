package dev.underpin.review;

import dev.underpin.model.fault.ConfigException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** On which line of a configuration file what stands, so that a complaint about it can name it. */
public final class YamlLines {

    private final Map<String, Integer> lines = new HashMap<>();

    private YamlLines() {}

    /**
     * The same complaint with the line of what it is about: {@code underpin.yaml:14: gates.stall is …}.
     *
     * @param text the file's, which is valid YAML wherever a complaint begins with the file's name and a colon
     */
    public static ConfigException placed(String file, String text, ConfigException complaint) {
        String start = file + ": ";
        if (!complaint.summary().startsWith(start)) {
            return complaint;
        }
        var lines = new YamlLines();
        new Compose(LoadSettings.builder().build()).composeString(text).ifPresent(root -> lines.read("", root));
        return lines.told(file, complaint.summary().substring(start.length()), complaint);
    }

    private void read(String path, Node node) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    String at = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
                    put(at, key);
                    read(at, tuple.getValueNode());
                }
            }
        } else if (node instanceof SequenceNode sequence) {
            int number = 1;
            for (Node item : sequence.getValue()) {
                String at = path + "[" + number++ + "]";
                put(at, item);
                read(at, item);
            }
        }
    }

    private void put(String path, Node node) {
        node.getStartMark().ifPresent(mark -> lines.put(path, mark.getLine() + 1));
    }

    private ConfigException told(String file, String said, ConfigException complaint) {
        return lines.keySet().stream()
                .filter(path -> said.startsWith(path + " "))
                .max(Comparator.comparing(String::length))
                .map(path -> new ConfigException(
                        file + ":" + lines.get(path) + ": " + said, complaint.detail(), complaint.hint()))
                .orElse(complaint);
    }
}
