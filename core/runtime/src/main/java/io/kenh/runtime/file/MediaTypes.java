package io.kenh.runtime.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.ParseContext;

/** What a file is by its content. The name is never asked: it is chosen by whoever sent it. */
final class MediaTypes {
    private static final int HEAD = 64 * 1024;
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private MediaTypes() {}

    static String of(Spool content) throws IOException {
        var head = content.head(HEAD);
        try (var in = TikaInputStream.get(head)) {
            var type = MimeTypes.getDefaultMimeTypes()
                    .detect(in, new Metadata(), new ParseContext())
                    .getBaseType()
                    .toString();
            return type.equals("application/zip") || type.equals("application/x-tika-ooxml") ? zipped(content) : type;
        }
    }

    /** Office documents are zip files; the names of their parts stand in the directory at the end. */
    private static String zipped(Spool content) throws IOException {
        var directory = new String(content.tail(HEAD), StandardCharsets.ISO_8859_1);
        if (!directory.contains("[Content_Types].xml")) {
            return "application/zip";
        }
        if (directory.contains("word/document.xml")) {
            return OFFICE + "wordprocessingml.document";
        }
        if (directory.contains("xl/workbook.xml")) {
            return OFFICE + "spreadsheetml.sheet";
        }
        if (directory.contains("ppt/presentation.xml")) {
            return OFFICE + "presentationml.presentation";
        }
        return "application/zip";
    }
}
