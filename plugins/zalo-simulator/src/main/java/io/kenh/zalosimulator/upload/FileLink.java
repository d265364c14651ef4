package io.kenh.zalosimulator.upload;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A file as events describe it. */
public record FileLink(String kind, String url, String name, String mediaType, long size, String md5) {

    /** The payload of a file attachment: all members are strings. */
    public Map<String, Object> fileMembers() {
        var members = new LinkedHashMap<String, Object>();
        members.put("size", Long.toString(size));
        members.put("name", name);
        members.put("checksum", md5);
        members.put("type", FileKinds.extension(name));
        members.put("url", url);
        return members;
    }

    /** The payload of a picture, film or sound. */
    public Map<String, Object> mediaMembers() {
        var members = new LinkedHashMap<String, Object>();
        members.put("thumbnail", url);
        members.put("url", url);
        return members;
    }

    /** What a phone makes of the file: the last word of the event's name. */
    public String messageKind() {
        var type = mediaType.toLowerCase(Locale.ROOT);
        if (type.equals("image/gif")) {
            return "gif";
        }
        if (type.equals("image/jpeg") || type.equals("image/png")) {
            return "image";
        }
        if (type.startsWith("audio/")) {
            return "audio";
        }
        return type.startsWith("video/") ? "video" : "file";
    }
}
