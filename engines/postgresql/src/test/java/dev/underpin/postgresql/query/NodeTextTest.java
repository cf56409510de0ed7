package dev.underpin.postgresql.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.postgresql.query.NodeValue.Items;
import dev.underpin.postgresql.query.NodeValue.Node;
import org.junit.jupiter.api.Test;

class NodeTextTest {

    private static Node node(String text) {
        return (Node) NodeText.read(text);
    }

    @Test
    void fields_hold_words_numbers_lists_and_nothing() {
        Node node =
                node("{VAR :varno 1 :flag true :names (\"id\" \"name\\ of\") :set (b 8 9)\n:none <> :in {X :y -1}}");
        assertThat(node.name()).isEqualTo("VAR");
        assertThat(node.number("varno")).isEqualTo(1);
        assertThat(node.flag("flag")).isTrue();
        assertThat(node.texts("names")).containsExactly("id", "name of");
        assertThat(node.value("set")).isInstanceOf(Items.class);
        assertThat(node.value("none")).isEqualTo(NodeValue.NOTHING);
        assertThat(((Node) node.value("in")).number("y")).isEqualTo(-1);
        assertThat(node.number("missing")).isZero();
        assertThat(node.items("missing")).isEmpty();
    }

    @Test
    void a_line_broken_at_an_escaped_blank_is_joined_again() {
        assertThat(node("{ALIAS :aliasname *SELECT*\\\n1 :colnames (\"a\\\nb\")}")
                        .text("aliasname"))
                .isEqualTo("*SELECT* 1");
    }

    @Test
    void brackets_and_quotes_in_names_are_names() {
        assertThat(node("{A :n \"odd\\(\\{name\\}\" :m \\<> :o \"\\\"quoted\\\"\"}")
                        .text("n"))
                .isEqualTo("odd({name}");
    }

    @Test
    void the_bytes_of_a_constant_come_after_their_number() {
        Node node = node("{CONST :consttype 25 :constvalue 5 [ 20 0 0 0 -7 ]}");
        assertThat(node.number("constvalue")).isEqualTo(5);
        assertThat(node.texts("bytes")).containsExactly("20", "0", "0", "0", "-7");
    }
}
