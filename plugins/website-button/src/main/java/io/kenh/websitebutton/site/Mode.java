package io.kenh.websitebutton.site;

/** What a visitor gets. */
public enum Mode {
    /** A link and a code for the phone's camera. Nothing comes from anybody but us. */
    LINK,
    /** The same, and Zalo's own widget for those who agree to load it. */
    WIDGET
}
