package io.kenh.contacts.partner;

/** Longest texts, in characters; the table's columns have the same. */
public final class PartnerLimits {
    public static final int NAME = 200;
    public static final int JOB_TITLE = 120;
    public static final int PHONE = 40;
    public static final int EMAIL = 200;
    public static final int TAX_CODE = 20;
    public static final int STREET = 200;
    public static final int AREA = 120;
    public static final int TAGS = 20;
    public static final int TAG = 60;
    public static final int NOTES = 4000;
    public static final int AVATAR_URL = 1000;

    private PartnerLimits() {}
}
