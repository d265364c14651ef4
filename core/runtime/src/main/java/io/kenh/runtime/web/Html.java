package io.kenh.runtime.web;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.kenh.ui.form.FieldNames;

/** Renders content to text, so that a failure half-way leaves nothing half-written. */
final class Html {
    private Html() {}

    static String render(Content content) {
        var text = new StringOutput(16_384);
        content.writeTo(new OwaspHtmlTemplateOutput(text));
        return FieldNames.said(text.toString());
    }
}
