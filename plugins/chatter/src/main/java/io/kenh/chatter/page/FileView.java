package io.kenh.chatter.page;

import io.kenh.api.web.FileAnswer;
import io.kenh.chatter.thread.AttachmentRow;
import io.kenh.ui.Kit;

/** A file of an entry as shown. */
public record FileView(String name, String url, String size, boolean picture, boolean pdf) {
    static final String PDF = "application/pdf";

    static FileView of(AttachmentRow row) {
        return new FileView(
                row.name(),
                "/chatter/attachments/" + row.id(),
                Kit.bytes(row.size()),
                FileAnswer.picture(row.mediaType()),
                PDF.equals(row.mediaType()));
    }

    public String icon() {
        return pdf ? "file-type-pdf" : "file";
    }
}
