package io.kenh.zalooa.media;

import io.kenh.api.addon.Host;
import io.kenh.api.settings.Setting;
import io.kenh.zalooa.ZaloOaSettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which links may be fetched: a message must not make this server read its own network. Only https on its own port, only Zalo's domains, only
 * public addresses. Asked before the call and again when the answer is there, so that a name that changed its address in between is noticed;
 * what it could have reached is little, for the certificate must be of Zalo's domain.
 */
final class MediaSource {
    private static final List<Setting<String>> OWN =
            List.of(ZaloOaSettings.OPENAPI_URL, ZaloOaSettings.GRAPH_URL, ZaloOaSettings.BUSINESS_URL);
    private static final int HTTPS = 443;

    sealed interface Verdict {
        record Allowed(URI uri) implements Verdict {}

        /** @param why for the log */
        record Refused(String why) implements Verdict {}

        /** The name is not known just now. */
        record Later(String why) implements Verdict {}
    }

    /** Names to addresses; a test has its own. */
    interface Resolver {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    private final Host host;
    private final Resolver resolver;

    MediaSource(Host host, Resolver resolver) {
        this.host = host;
        this.resolver = resolver;
    }

    Verdict check(String url) {
        URI uri;
        try {
            uri = URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            return new Verdict.Refused("not an address");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null) {
            return new Verdict.Refused("not a plain address");
        }
        // The configured hosts are trusted as they are, so that a test platform on this machine works.
        if (OWN.stream().map(host.settings()::get).anyMatch(base -> sameOrigin(uri, base))) {
            return new Verdict.Allowed(uri);
        }
        if (!"https".equalsIgnoreCase(uri.getScheme()) || (uri.getPort() != -1 && uri.getPort() != HTTPS)) {
            return new Verdict.Refused("not https on port 443");
        }
        var name = uri.getHost().toLowerCase(Locale.ROOT);
        if (ZaloOaSettings.mediaDomains(host).stream()
                .noneMatch(domain -> name.equals(domain) || name.endsWith("." + domain))) {
            return new Verdict.Refused(name + " is not one of zalo.media-hosts");
        }
        try {
            return Arrays.stream(resolver.all(name)).allMatch(PublicAddress::is)
                    ? new Verdict.Allowed(uri)
                    : new Verdict.Refused(name + " leads to an address that is not public");
        } catch (UnknownHostException e) {
            return new Verdict.Later(name + " is not known");
        }
    }

    private static boolean sameOrigin(URI uri, String base) {
        var own = URI.create(base);
        return uri.getHost().equals(own.getHost())
                && uri.getPort() == own.getPort()
                && String.valueOf(uri.getScheme()).equals(own.getScheme());
    }
}
