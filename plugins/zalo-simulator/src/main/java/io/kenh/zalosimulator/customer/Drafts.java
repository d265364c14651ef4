package io.kenh.zalosimulator.customer;

import io.kenh.api.web.Json;
import io.kenh.zalosimulator.message.Draft;
import io.kenh.zalosimulator.message.Stickers;
import io.kenh.zalosimulator.upload.FileLink;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the messages a phone can send. */
public final class Drafts {
    private Drafts() {}

    public static Draft file(FileLink file, String caption) {
        var kind = file.messageKind();
        return switch (kind) {
            case "file" -> Draft.of("file", "", file.fileMembers());
            case "audio" -> Draft.of("audio", "", Map.of("url", file.url()));
            case "video" -> {
                var members = new LinkedHashMap<>(file.mediaMembers());
                members.put("description", caption);
                yield Draft.of("video", "", members);
            }
            default -> Draft.of(kind, caption, file.mediaMembers());
        };
    }

    public static Draft sticker(String id, String baseUrl) {
        return Draft.of("sticker", "", Stickers.members(id, baseUrl));
    }

    public static Draft location(String latitude, String longitude) {
        var coordinates = new LinkedHashMap<String, Object>();
        coordinates.put("latitude", latitude);
        coordinates.put("longitude", longitude);
        return Draft.of("location", "", Map.of("coordinates", coordinates));
    }

    public static Draft link(String url, String description, String thumbnail) {
        var members = new LinkedHashMap<String, Object>();
        members.put("thumbnail", thumbnail);
        members.put("description", description);
        members.put("url", url);
        return Draft.of("link", url, members);
    }

    /** A contact card: the description is JSON inside a string. */
    public static Draft card(Json json, String name, String phone, String avatar) {
        var description = new LinkedHashMap<String, Object>();
        description.put("phone", phone);
        description.put("qrCodeUrl", avatar);
        var members = new LinkedHashMap<String, Object>();
        members.put("thumbnail", avatar);
        members.put("description", json.write(description));
        members.put("url", avatar);
        return Draft.of("business_card", name, members);
    }
}
