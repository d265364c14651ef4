package io.kenh.api.file;

import gg.jte.Content;

/** Codes for a phone's camera: {@code host.services().get(QrCodes.class)}. Error correction M, quiet zone of four modules. */
public interface QrCodes {
    /**
     * An {@code <svg>} for pages: black on white also in the dark, as large as its place.
     *
     * @param label what it is, for those who do not see it
     */
    Content svg(String text, String label);

    /** A picture for papers, as {@code data:} URI. */
    String dataUri(String text);
}
