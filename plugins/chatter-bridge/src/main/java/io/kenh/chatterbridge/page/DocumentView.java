package io.kenh.chatterbridge.page;

import java.util.List;

/** The card below a document. @param path of the document */
public record DocumentView(List<LinkLine> lines, boolean may, String path) {}
