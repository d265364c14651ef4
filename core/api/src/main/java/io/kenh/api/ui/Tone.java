package io.kenh.api.ui;

/** How a message, badge or status is meant; shown by colour, icon and word together. */
public enum Tone {
    NEUTRAL,
    INFO,
    SUCCESS,
    WARNING,
    DANGER
}
