package io.kenh.api.error;

/** An error a person gets to read. Enums per plugin implement it; the text is {@code error.<key>}, in vi and en. */
public interface ErrorCode {
    /** {@code <plugin>.<what>}, kebab-case. */
    String key();

    /** HTTP status. */
    int status();
}
