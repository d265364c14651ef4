package io.kenh.zalooa.webhook;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.Verifier;
import io.kenh.zalooa.crypto.Digests;
import io.kenh.zalooa.json.Tree;
import io.kenh.zalooa.limit.Limits;
import io.kenh.zalooa.webhook.WebhookKeys.Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Header {@code X-ZEvent-Signature: mac=<hex>} over the bytes as received, by the OA secret key of an account of that app. */
public final class WebhookVerifier implements Verifier {
    static final String ATTRIBUTE = "zalo-oa.webhook";

    /** What the handler needs: the event and where it belongs. */
    public sealed interface Accepted {
        record Event(PlatformEvent event, Entry account, String oaId) implements Accepted {}

        /** Rightly signed, but of no account of ours: the console's test sends such samples and wants a 200. */
        record Foreign() implements Accepted {}

        /** The first call of an app whose secret is not known yet, in the minutes an administrator allowed it. */
        record Bootstrap(List<Entry> accounts) implements Accepted {}
    }

    private final Host host;
    private final WebhookKeys keys;
    private final Limits limits;
    private final RefusedCounter refused;

    public WebhookVerifier(Host host, WebhookKeys keys, Limits limits, RefusedCounter refused) {
        this.host = host;
        this.keys = keys;
        this.limits = limits;
        this.refused = refused;
    }

    @Override
    public boolean verify(Context ctx) {
        long max = limits.amount("webhook.body");
        if (ctx.contentLength() > max) {
            refused.count("too-large");
            throw new KenhException(CoreError.FILE_TOO_LARGE, max);
        }
        var raw = ctx.bodyAsBytes();
        if (raw.length > max) {
            refused.count("too-large");
            throw new KenhException(CoreError.FILE_TOO_LARGE, max);
        }
        var accepted = accept(
                raw, Optional.ofNullable(ctx.header("X-ZEvent-Signature")).orElse(""));
        accepted.ifPresent(found -> ctx.attribute(ATTRIBUTE, found));
        return accepted.isPresent();
    }

    /** Decides about one call; empty means 401. */
    public Optional<Accepted> accept(byte[] raw, String header) {
        PlatformEvent event;
        try {
            var text = new String(raw, StandardCharsets.UTF_8);
            event = new PlatformEvent(text, Tree.of(host.json().readMap(text)));
        } catch (IllegalArgumentException notJson) {
            refused.count("not-json");
            return Optional.empty();
        }
        var given = mac(header);
        var known = keys.ofApp(event.appId());
        var signers = signers(known, event, raw, given);
        if (signers.isEmpty()) {
            // Perhaps the key was entered a moment ago on another node.
            known = keys.ofAppAgain(event.appId());
            signers = signers(known, event, raw, given);
        }
        if (!signers.isEmpty()) {
            return Optional.of(belongsTo(event, known, signers));
        }
        var armed = known.stream().filter(this::armed).toList();
        if (!armed.isEmpty() && known.stream().allMatch(entry -> entry.secret().isEmpty())) {
            return Optional.of(new Accepted.Bootstrap(armed));
        }
        refused.count(given.length == 0 ? "no-signature" : known.isEmpty() ? "unknown-app" : "wrong-signature");
        return Optional.empty();
    }

    private static List<Entry> signers(List<Entry> known, PlatformEvent event, byte[] raw, byte[] given) {
        if (given.length == 0 || event.timestamp().isEmpty()) {
            return List.of();
        }
        return known.stream()
                .filter(entry -> !entry.secret().isEmpty())
                .filter(entry -> MessageDigest.isEqual(
                        given, Digests.webhookMac(event.appId(), raw, event.timestamp(), entry.secret())))
                .toList();
    }

    /** The account must have signed itself, or belong to the company that did: a key of one company never speaks for another. */
    private static Accepted belongsTo(PlatformEvent event, List<Entry> known, List<Entry> signers) {
        for (var oaId : event.oaCandidates()) {
            for (var entry : known) {
                var trusted = signers.contains(entry)
                        || (entry.secret().isEmpty()
                                && signers.stream().anyMatch(signer -> signer.companyId() == entry.companyId()));
                if (entry.oaId().equals(oaId) && trusted) {
                    return new Accepted.Event(event, entry, oaId);
                }
            }
        }
        // Revocation may come without any id; an app with one account can only mean that one.
        if (event.name().equals("permission_revoked") && event.oaCandidates().isEmpty() && signers.size() == 1) {
            return new Accepted.Event(
                    event, signers.getFirst(), signers.getFirst().oaId());
        }
        return new Accepted.Foreign();
    }

    private boolean armed(Entry entry) {
        var until = entry.armedUntil();
        return until != null && until.isAfter(host.clock().instant());
    }

    /** Tolerates spaces around {@code =} and a missing prefix; empty when it is not 64 hex digits. */
    static byte[] mac(String header) {
        var text = header.strip();
        if (text.regionMatches(true, 0, "mac", 0, 3)) {
            text = text.substring(3).strip();
            text = text.startsWith("=") ? text.substring(1).strip() : text;
        }
        try {
            return text.length() == 64 ? HexFormat.of().parseHex(text) : new byte[0];
        } catch (IllegalArgumentException notHex) {
            return new byte[0];
        }
    }
}
