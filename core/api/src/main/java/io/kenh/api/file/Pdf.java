package io.kenh.api.file;

import gg.jte.Content;

/** Printed documents: {@code host.services().get(Pdf.class)}. */
public interface Pdf {
    /**
     * @param html a whole XHTML document with its CSS inline; it may use the fonts {@code sans-serif} and {@code serif}, which set Vietnamese
     *     well, and pictures as {@code data:} URIs only: nothing is fetched
     * @return the file; tagged, with the document's title
     */
    byte[] of(Content html);
}
