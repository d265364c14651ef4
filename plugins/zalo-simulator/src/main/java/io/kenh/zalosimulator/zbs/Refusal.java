package io.kenh.zalosimulator.zbs;

import io.kenh.zalosimulator.platform.ZaloError;

/** Why a template message is not sent: the code of the business host (by phone) and that of the OA API (by user id). */
enum Refusal {
    NO_WALLET(-136, -320, "Official Account must connect with Zalo Cloud Account"),
    EMPTY_BODY(-121, -201, "Body request is empty"),
    TOO_BIG(-130, -210, "Content exceeds 100k characters"),
    NO_TEMPLATE(-109, -201, "Template ID is invalid"),
    FOREIGN_TEMPLATE(-117, -201, "Application or Official Account has no right to use this template"),
    NOT_APPROVED(-131, -201, "Template is not approved"),
    LOW_QUALITY(-146, -201, "Template was disabled because of low quality"),
    NOT_BY_USER_ID(-249, -249, "Template does not support UID"),
    PHONE(-108, -201, "Phone number is invalid"),
    TRACKING(-132, -201, "Parameter tracking_id is invalid"),
    NO_DATA(-111, -201, "Template data is empty"),
    MISSING(-1122, -201, "Template data has missing parameters"),
    UNKNOWN_PARAMETER(-132, -201, "Template data has unknown parameters"),
    TOO_LONG(-1121, -210, "Template data has a parameter that is too long"),
    FORMAT(-1124, -201, "Template data has a parameter of a wrong format"),
    MODE(-161, -201, "Official Account may not send above its quota"),
    MODE_TAG(-162, -201, "This sending mode does not support the template's tag"),
    TAG(-145, -233, "Official Account may not send this type of content"),
    NIGHT(-133, -234, "Messages may not be sent at night (22h - 6h)"),
    DAY_QUOTA(-144, -211, "Official Account exceeded its daily quota"),
    TEMPLATE_QUOTA(-147, -211, "Template exceeded its daily quota"),
    PROMOTION_QUOTA(-1441, -211, "Official Account exceeded its monthly promotion quota"),
    PERSON_MONTH(-1471, -218, "User received the most promotions of this month"),
    PERSON_DAY(-1472, -218, "User received the most promotions of this day"),
    BALANCE(-115, -321, "Out of balance"),
    NO_ACCOUNT(-118, -201, "Zalo account does not exist"),
    CANNOT_RECEIVE(-114, -227, "User cannot receive the message"),
    REFUSED(-141, -244, "User refused messages of this Official Account"),
    NOT_ELIGIBLE(-140, -244, "User is not eligible for this type of message"),
    ADMINS_ONLY(-127, -201, "Test messages go to administrators only"),
    TEST_WALLET(-126, -211, "Development wallet is exhausted");

    private final int business;
    private final int openapi;
    private final String text;

    Refusal(int business, int openapi, String text) {
        this.business = business;
        this.openapi = openapi;
        this.text = text;
    }

    ZaloError error(boolean byUserId) {
        return new ZaloError(byUserId ? openapi : business, text);
    }
}
