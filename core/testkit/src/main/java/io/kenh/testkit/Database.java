package io.kenh.testkit;

/** What a test's server stores its data in. */
public enum Database {
    /** In memory. */
    H2,
    /** A fresh database of the embedded server. */
    POSTGRES
}
