package io.kenh.zalooa.client;

/** How asking for tokens stands in the log of calls. */
final class GrantLine {
    private GrantLine() {}

    static ApiLog.Line of(long accountId, String path, String sent, HttpAnswer answer, OauthClient.Grant grant) {
        int code = grant instanceof OauthClient.Grant.Denied denied ? (int) denied.code() : 0;
        var outcome = switch (grant) {
            case OauthClient.Grant.Given given -> "ok";
            case OauthClient.Grant.Denied denied -> "refused";
            case OauthClient.Grant.Unclear unclear -> "unclear";
            case OauthClient.Grant.NotSent notSent -> "not-sent";
        };
        return switch (answer) {
            case HttpAnswer.Received received ->
                new ApiLog.Line(
                        accountId,
                        "POST",
                        path,
                        received.status(),
                        code,
                        outcome,
                        received.tookMs(),
                        sent,
                        received.body());
            case HttpAnswer.Lost lost ->
                new ApiLog.Line(accountId, "POST", path, 0, code, outcome, lost.tookMs(), sent, lost.why());
        };
    }
}
