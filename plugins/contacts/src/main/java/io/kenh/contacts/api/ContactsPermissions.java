package io.kenh.contacts.api;

import io.kenh.api.security.Permission;

public final class ContactsPermissions {
    public static final Permission READ = new Permission("contacts.partner.read");
    public static final Permission EDIT = new Permission("contacts.partner.edit");
    public static final Permission MERGE = new Permission("contacts.partner.merge");

    private ContactsPermissions() {}
}
