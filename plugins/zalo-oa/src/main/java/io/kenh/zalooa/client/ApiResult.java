package io.kenh.zalooa.client;

import io.kenh.zalooa.json.Tree;

/** How a call to Zalo ended. */
public sealed interface ApiResult {
    /** @param data the envelope's {@code data} */
    record Ok(Tree data) implements ApiResult {}

    /** Zalo answered and refused: certainly nothing happened there. */
    record Refused(ErrorRule rule, String message) implements ApiResult {}

    /** No answer, or none that says: it may have happened there. */
    record Unclear(String why) implements ApiResult {}

    /** The request certainly never arrived. */
    record NotSent(String why) implements ApiResult {}

    /** The account has no usable token now; {@code reason} is a text key. */
    record NoToken(String reason) implements ApiResult {}
}
