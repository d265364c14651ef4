package io.kenh.zalooa.media;

import io.kenh.api.addon.Host;
import io.kenh.api.settings.Setting;
import io.kenh.zalooa.ZaloOaSettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/** Which links may be fetched: a message must not make this server read its own network. */
final class MediaSource {
    private static final List<Setting<String>> OWN =
            List.of(ZaloOaSettings.OPENAPI_URL, ZaloOaSettings.GRAPH_URL, ZaloOaSettings.BUSINESS_URL);

    private final Host host;

    MediaSource(Host host) {
        this.host = host;
    }

    boolean allowed(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (uri.getHost() == null) {
            return false;
        }
        // The configured hosts are trusted as they are, so that a test platform on this machine works.
        if (OWN.stream().map(host.settings()::get).anyMatch(base -> sameOrigin(uri, base))) {
            return true;
        }
        return "https".equals(uri.getScheme()) && isPublic(uri.getHost());
    }

    private static boolean sameOrigin(URI uri, String base) {
        var own = URI.create(base);
        return uri.getHost().equals(own.getHost())
                && uri.getPort() == own.getPort()
                && String.valueOf(uri.getScheme()).equals(own.getScheme());
    }

    private static boolean isPublic(String host) {
        try {
            for (var address : InetAddress.getAllByName(host)) {
                if (address.isLoopbackAddress()
                        || address.isAnyLocalAddress()
                        || address.isLinkLocalAddress()
                        || address.isSiteLocalAddress()
                        || address.isMulticastAddress()
                        || isUniqueLocal(address)) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            // Fetching will fail too, and is then tried again.
            return true;
        }
    }

    /** fc00::/7 */
    private static boolean isUniqueLocal(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    }
}
