package io.kenh.portal.me;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.javalin.http.Context;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.zip.ZipOutputStream;

/**
 * An archive that is sent whole or not at all: made in a temporary file first, which is gone with the request, then sent with its length, so
 * that a browser tells a download that broke off from one that is complete.
 */
final class Bundle {
    /** Writes the entries. */
    interface Content {
        void write(ZipOutputStream zip) throws IOException;
    }

    private Bundle() {}

    static void send(Context ctx, String name, Content content) throws IOException {
        var file = Files.createTempFile("kenh-", ".zip");
        try (var channel = FileChannel.open(file, READ, WRITE, DELETE_ON_CLOSE)) {
            try (var zip = new ZipOutputStream(open(channel))) {
                content.write(zip);
            }
            ctx.contentType("application/zip")
                    .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                    .header("Content-Length", Long.toString(channel.size()))
                    .header("Cache-Control", "no-store");
            channel.position(0);
            Channels.newInputStream(channel).transferTo(ctx.outputStream());
        }
    }

    /** The file is read after the archive is closed. */
    private static OutputStream open(FileChannel channel) {
        return new FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
