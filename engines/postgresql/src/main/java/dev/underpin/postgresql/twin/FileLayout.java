package dev.underpin.postgresql.twin;

import dev.underpin.model.twin.IndexInside;
import dev.underpin.postgresql.ScratchServer;
import dev.underpin.postgresql.ServerCommand;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes files as long as the real ones, with holes that take no room, and gives indexes the pages the planner reads. The server
 * must not have looked at the file yet, but for tables, of which it looks at no more than the length.
 */
final class FileLayout {

    static final int PAGE = 8192;

    /** A file longer than this goes on in {@code .1}, {@code .2}, … */
    private static final long SEGMENT = 1L << 30;

    /** The two rows at the ends, and what was tried on the way to them. */
    private static final long PAGES_WITH_ROWS = 4;

    /** Heap ranges that one page of a BRIN index's map can point to. */
    private static final int RANGES_PER_MAP_PAGE = 1360;

    private final Path folder;

    private FileLayout(Path folder) {
        this.folder = folder;
    }

    /** Of the files of one database. */
    static FileLayout of(ScratchServer server, String database) throws SQLException {
        try (Connection admin = server.process().connect("postgres", ScratchServer.ADMIN);
                Statement statement = admin.createStatement();
                var answer = statement.executeQuery("SELECT oid FROM pg_database WHERE datname = '" + database + "'")) {
            answer.next();
            return new FileLayout(server.process().data().resolve("base").resolve(answer.getString(1)));
        }
    }

    void apply(TwinFile file) throws IOException {
        Path path = folder.resolve(file.name());
        try (var pages = new RandomAccessFile(path.toFile(), "rw")) {
            long length = Math.max(file.facts().pages() * PAGE, pages.length());
            if (length > pages.length()) {
                pages.setLength(Math.min(length, SEGMENT));
            }
            inside(file, pages);
            for (int segment = 1; segment * SEGMENT < length; segment++) {
                segment(folder.resolve(file.name() + "." + segment), Math.min(length - segment * SEGMENT, SEGMENT));
            }
            // A last segment that is full has an empty one behind it only when it grows; nothing to do.
        }
    }

    /** For a moment as short as its rows are: whoever reads it from end to end is done at once. */
    void shorten(TwinFile table) throws IOException {
        try (var pages = new RandomAccessFile(folder.resolve(table.name()).toFile(), "rw")) {
            pages.setLength(Math.min(pages.length(), PAGES_WITH_ROWS * PAGE));
        }
    }

    /** The file's beginning. */
    byte[] firstPage(String file) throws IOException {
        byte[] page = new byte[PAGE];
        try (var pages = new RandomAccessFile(folder.resolve(file).toFile(), "r")) {
            pages.readFully(page);
        }
        return page;
    }

    /** A file of its own for what has another one, of which the server may have pages in memory. */
    void copy(String from, String to) throws IOException {
        Files.copy(folder.resolve(from), folder.resolve(to));
        ServerCommand.handOver(folder.resolve(to));
    }

    private static void segment(Path path, long length) throws IOException {
        try (var more = new RandomAccessFile(path.toFile(), "rw")) {
            more.setLength(length);
        }
        if (Files.exists(path)) {
            // One that is not the server's own is not seen by it.
            ServerCommand.handOver(path);
        }
    }

    private static void inside(TwinFile file, RandomAccessFile pages) throws IOException {
        switch (file.facts().inside()) {
            case IndexInside.BTree tree -> BTreePages.write(pages, tree.height());
            case IndexInside.Gin gin -> gin(pages, gin);
            case null -> {
                if (file.method().equals("brin")) {
                    brin(pages, file.tablePages());
                }
            }
        }
    }

    private static void gin(RandomAccessFile pages, IndexInside.Gin gin) throws IOException {
        put(pages, IndexFirstPage.GIN_PENDING_PAGES, (int) gin.pendingPages());
        put(pages, IndexFirstPage.GIN_TOTAL_PAGES, (int) gin.totalPages());
        put(pages, IndexFirstPage.GIN_ENTRY_PAGES, (int) gin.entryPages());
        put(pages, IndexFirstPage.GIN_DATA_PAGES, (int) gin.dataPages());
        pages.seek(IndexFirstPage.GIN_ENTRIES);
        pages.writeLong(Long.reverseBytes(gin.entries()));
    }

    private static void brin(RandomAccessFile pages, long tablePages) throws IOException {
        pages.seek(IndexFirstPage.BRIN_PAGES_PER_RANGE);
        int pagesPerRange = Integer.reverseBytes(pages.readInt());
        if (pagesPerRange > 0) {
            long ranges = Math.ceilDiv(tablePages, (long) pagesPerRange);
            put(pages, IndexFirstPage.BRIN_LAST_REVMAP_PAGE, (int)
                    Math.max(1, Math.ceilDiv(ranges, (long) RANGES_PER_MAP_PAGE)));
        }
    }

    static void put(RandomAccessFile pages, long offset, int value) throws IOException {
        pages.seek(offset);
        pages.writeInt(Integer.reverseBytes(value));
    }
}
