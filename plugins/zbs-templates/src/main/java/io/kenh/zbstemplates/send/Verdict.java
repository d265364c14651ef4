package io.kenh.zbstemplates.send;

/** What a refusal means for us. */
enum Verdict {
    /** A little later. */
    RETRY("platform-trouble"),
    /** The account has sent all it may today. */
    QUOTA_DAY("quota-day"),
    /** The template has. */
    QUOTA_TEMPLATE("quota-template"),
    /** The account's promotions of this month are used up. */
    QUOTA_MONTH("quota-month"),
    NIGHT("night"),
    /** This person has had today's promotion. */
    PERSON_DAY("person-day"),
    /** Money, connection or rights of the account: a person repairs it, and all goes on. */
    BALANCE("balance"),
    ACCOUNT("account"),
    /** Not approved, switched off, not ours. */
    TEMPLATE("template"),
    /** Values the platform does not take. */
    CONTENT("content"),
    PHONE("phone"),
    /** There is no such Zalo account. */
    NO_ACCOUNT("no-account"),
    /** The person refused, or cannot receive it. */
    PERSON("person"),
    PERSON_MONTH("person-month"),
    /** Not by user id; perhaps by phone. */
    NOT_BY_UID("not-by-uid"),
    /** A code nobody has written down: a person should look, nothing is repeated blindly. */
    OTHER("other");

    private final String reason;

    Verdict(String reason) {
        this.reason = reason;
    }

    Why why(int code, String message) {
        return Why.of(reason, code, message);
    }

    static Verdict of(Route route, int code) {
        return switch (route) {
            case PHONE -> business(code);
            case UID -> openapi(code);
        };
    }

    /** Codes of the business host. */
    private static Verdict business(int code) {
        return switch (code) {
            case -100, -1123 -> RETRY;
            case -144 -> QUOTA_DAY;
            case -147, -126 -> QUOTA_TEMPLATE;
            case -1441 -> QUOTA_MONTH;
            case -133 -> NIGHT;
            case -1472 -> PERSON_DAY;
            case -1471 -> PERSON_MONTH;
            case -115, -137 -> BALANCE;
            case -101, -102, -103, -104, -105, -120, -1202, -124, -1241, -125, -135, -1351, -136, -138, -1381, -145 ->
                ACCOUNT;
            case -109, -117, -131, -146 -> TEMPLATE;
            case -111, -112, -1121, -1122, -1124, -113, -1131, -116, -121, -122, -130, -132, -153, -161, -162 ->
                CONTENT;
            case -108 -> PHONE;
            case -118 -> NO_ACCOUNT;
            case -110, -114, -119, -127, -134, -139, -140, -141 -> PERSON;
            default -> OTHER;
        };
    }

    /** Codes of the OA API mean other things. */
    private static Verdict openapi(int code) {
        return switch (code) {
            case -200, -214 -> RETRY;
            case -211 -> QUOTA_DAY;
            case -218 -> PERSON_DAY;
            case -234 -> NIGHT;
            case -320, -321 -> BALANCE;
            case -204, -205, -209, -212, -216, -219, -220, -221, -223, -224, -233, -235 -> ACCOUNT;
            case -210, -201, -240, -242 -> CONTENT;
            case -217, -227, -230, -232, -244, -248 -> PERSON;
            case -213, -249 -> NOT_BY_UID;
            default -> OTHER;
        };
    }
}
