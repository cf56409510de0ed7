package dev.underpin.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.underpin.model.fault.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up while the second of two files is written leaves neither, and what was there before. */
class WholeFilesTest {

    @TempDir
    private Path folder;

    @Test
    void all_or_nothing() throws IOException {
        Files.writeString(folder.resolve("first"), "old");
        Map<Path, WholeFiles.Content> files = new LinkedHashMap<>();
        files.put(folder.resolve("first"), out -> out.write('n'));
        files.put(folder.resolve("second"), out -> {
            out.write('n');
            throw new IOException("No space left on device");
        });
        assertThatThrownBy(() -> WholeFiles.write(files))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("second");
        assertThat(folder.resolve("first")).hasContent("old");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName)).containsExactly(Path.of("first"));
        }
    }

    @Test
    void replaces_what_was_there() {
        Path file = folder.resolve("deep/er/file");
        WholeFiles.write(file, out -> out.write('a'));
        WholeFiles.write(file, out -> out.write('b'));
        assertThat(file).hasContent("b");
    }
}
