package io.kenh.runtime.security;

/** What a person can change of a company. Texts may be empty but for the name; {@code timeZone} as in {@code Asia/Ho_Chi_Minh}. */
public record CompanyData(String name, String currency, String timeZone, String taxCode, String phone, String address) {
    public static final String CURRENCY = "VND";
    public static final String TIME_ZONE = "Asia/Ho_Chi_Minh";

    public static CompanyData named(String name) {
        return new CompanyData(name, CURRENCY, TIME_ZONE, "", "", "");
    }
}
