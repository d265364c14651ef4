package io.kenh.inbox.page;

import io.kenh.inbox.api.IncomingMessage.Kind;
import io.kenh.inbox.message.AttachmentRow;
import io.kenh.inbox.text.Links;
import io.kenh.ui.Kit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An attachment as shown.
 *
 * @param url our own copy; null while there is none
 * @param image what to show of a picture: our copy, until then the channel's
 * @param link where to go: our copy, a place on a map, a page
 * @param note what is the matter: being fetched, gone
 */
public record AttachmentView(
        Kind kind,
        String label,
        String name,
        @Nullable String url,
        @Nullable String image,
        @Nullable String link,
        String size,
        String description,
        String icon,
        @Nullable String note) {
    private static final Pattern PLACE = Pattern.compile("-?\\d{1,3}(\\.\\d+)?,-?\\d{1,3}(\\.\\d+)?");

    static AttachmentView of(AttachmentRow row) {
        var label = Kit.t("inbox.kind." + row.kind().name().toLowerCase(Locale.ROOT));
        var url = row.fileId() == null ? null : "/inbox/files/" + row.messageId() + "/" + row.position();
        var description = row.description() == null ? "" : row.description();
        return new AttachmentView(
                row.kind(),
                label,
                row.name() == null || row.name().isBlank() ? label : row.name(),
                url,
                image(row, url),
                link(row, url, description),
                row.size() > 0 ? Kit.bytes(row.size()) : "",
                description,
                icon(row.kind(), row.mediaType()),
                note(row, url));
    }

    private static @Nullable String image(AttachmentRow row, @Nullable String url) {
        return switch (row.kind()) {
            case IMAGE, STICKER, GIF -> url != null ? url : https(row.thumbnailUrl(), row.remoteUrl());
            case FILE, AUDIO, VIDEO, LINK, LOCATION, CONTACT, TEMPLATE -> null;
        };
    }

    private static @Nullable String https(@Nullable String... addresses) {
        for (var address : addresses) {
            if (address != null && address.startsWith("https://")) {
                return address;
            }
        }
        return null;
    }

    private static @Nullable String link(AttachmentRow row, @Nullable String url, String description) {
        if (url != null) {
            return url;
        }
        if (row.kind() == Kind.LOCATION) {
            return PLACE.matcher(description).matches()
                    ? "https://www.openstreetmap.org/?mlat=" + description.replace(",", "&mlon=")
                    : null;
        }
        if (row.kind() == Kind.LINK && Links.safe(description)) {
            return description;
        }
        return Links.safe(row.remoteUrl()) ? row.remoteUrl() : null;
    }

    private static @Nullable String note(AttachmentRow row, @Nullable String url) {
        if (row.lostReason() != null) {
            return Kit.t(row.lostReason());
        }
        return switch (row.kind()) {
            case IMAGE, FILE, AUDIO, VIDEO, STICKER, GIF -> url == null ? Kit.t("inbox.attachment.fetching") : null;
            case LINK, LOCATION, CONTACT, TEMPLATE -> null;
        };
    }

    private static String icon(Kind kind, @Nullable String mediaType) {
        return switch (kind) {
            case IMAGE, GIF -> "photo";
            case STICKER -> "sticker";
            case AUDIO -> "microphone";
            case VIDEO -> "video";
            case LINK -> "link";
            case LOCATION -> "map-pin";
            case CONTACT -> "id";
            case TEMPLATE -> "template";
            case FILE -> "application/pdf".equals(mediaType) ? "file-type-pdf" : "file";
        };
    }

    String rev() {
        return Rev.of(kind.name(), name, url, image, link, size, description, note);
    }

    public boolean picture() {
        return image != null;
    }

    public boolean audio() {
        return url != null && kind == Kind.AUDIO;
    }

    public boolean video() {
        return url != null && kind == Kind.VIDEO;
    }
}
