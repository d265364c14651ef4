package io.kenh.ui;

/** What people see as a {@link Kit#badge(HasBadge) badge}: an enum of states, above all. */
public interface HasBadge {
    Badge badge();

    /** Key of the word's text. */
    default String key() {
        return badge().key();
    }
}
