package io.kenh.contacts.partner;

/** What a partner is. */
public enum Kind {
    COMPANY,
    PERSON
}
