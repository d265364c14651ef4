package io.kenh.zalosimulator.oauth;

import java.util.List;

/** The consent page. Texts of the request travel through hidden fields. */
public record ConsentView(
        String appName,
        String appId,
        String redirectUri,
        String challenge,
        String state,
        String oaId,
        List<Choice> oas) {

    /** An Official Account that may be chosen. */
    public record Choice(String oaId, String name, String avatar, boolean granted) {}
}
