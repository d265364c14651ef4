package io.kenh.ui;

import gg.jte.Content;

/** A name and its value in a list of properties. */
public record Detail(String label, Content value) {
    public Detail(String label, String value) {
        this(label, Kit.text(value));
    }
}
