package io.kenh.chatter.page;

import io.kenh.chatter.thread.AttachmentRow;
import io.kenh.ui.Kit;
import java.util.Set;

/** A file of an entry as shown. */
public record FileView(String name, String url, String size, boolean picture, boolean pdf) {
    static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
    static final String PDF = "application/pdf";

    static FileView of(AttachmentRow row) {
        return new FileView(
                row.name(),
                "/chatter/attachments/" + row.id(),
                Kit.bytes(row.size()),
                PICTURES.contains(row.mediaType()),
                PDF.equals(row.mediaType()));
    }

    public String icon() {
        return pdf ? "file-type-pdf" : "file";
    }
}
