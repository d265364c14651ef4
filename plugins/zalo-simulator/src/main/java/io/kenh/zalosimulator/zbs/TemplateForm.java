package io.kenh.zalosimulator.zbs;

/**
 * A template that passed all checks.
 *
 * @param layout JSON as it was sent
 * @param params JSON array of {@link Param}
 * @param price in đồng, by phone
 */
record TemplateForm(
        String name, int kind, Tag tag, String layout, String params, String note, String trackingId, long price) {}
