package io.kenh.portal.me;

import io.kenh.api.addon.Host;
import io.kenh.api.data.PersonalData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Stored files in the customer's copy: a folder beside the records, each file once, numbered because two may have the same name. */
final class CopiedFiles implements PersonalData.Files {
    private static final int LONGEST = 100;

    private final Host host;
    private final ZipOutputStream zip;
    private final String folder;
    private final Set<String> known = new HashSet<>();
    private int written;

    CopiedFiles(Host host, ZipOutputStream zip, String folder) {
        this.host = host;
        this.zip = zip;
        this.folder = folder;
    }

    @Override
    public void add(String name, String fileId) {
        if (host.files().find(fileId).isEmpty() || !known.add(fileId)) {
            return;
        }
        try (var content = host.files().open(fileId)) {
            write(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void add(String name, byte[] content) {
        try {
            write(name, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, InputStream content) throws IOException {
        written++;
        zip.putNextEntry(new ZipEntry("%s/%04d-%s".formatted(folder, written, plain(name))));
        content.transferTo(zip);
        zip.closeEntry();
    }

    /** A name can be anything a stranger typed: no folders, nothing hidden, nothing a system forbids. */
    private static String plain(String name) {
        var bare = name.replaceAll("[^\\p{L}\\p{M}\\p{N}._ -]", "_").replaceFirst("^[. ]+", "");
        return bare.length() <= LONGEST ? bare : bare.substring(bare.length() - LONGEST);
    }
}
