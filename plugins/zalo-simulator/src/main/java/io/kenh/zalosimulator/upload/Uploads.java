package io.kenh.zalosimulator.upload;

import io.kenh.zalosimulator.account.SimOa;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.platform.ZaloError;
import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Keeps uploaded files and answers for their ids. */
public final class Uploads {
    private static final int TOKEN_BYTES = 48;
    private static final String MEDIA = "media";
    private static final Duration MONTH = Duration.ofDays(30);
    private static final long PHONE_LIMIT = 20L << 20;
    private final Platform platform;

    public Uploads(Platform platform) {
        this.platform = platform;
    }

    /** Takes an OA's upload: type by content, size, monthly allowance. */
    public String accept(Sim sim, SimOa oa, String kind, String name, byte[] content) {
        if (content.length > limit(sim, kind)) {
            throw ZaloError.tooMuch("file size");
        }
        var mediaType = FileKinds.accepted(kind, content, name).orElseThrow(() -> ZaloError.invalid("file type"));
        if (month(sim, oa, kind) >= sim.options().uploadsPerMonth()) {
            throw new ZaloError(-211, "Out of quota");
        }
        var token = platform.ids().secret(TOKEN_BYTES);
        keep(sim, token, Optional.of(oa), kind, name, mediaType, content);
        return token;
    }

    /** A picture for templates, with the codes of the business host. @return the media id */
    public String acceptMedia(Sim sim, SimOa oa, String name, byte[] content) {
        if (content.length > sim.options().mediaBytes()) {
            throw new ZaloError(-158, "File size exceeds the limit");
        }
        var mediaType = FileKinds.accepted("image", content, name)
                .orElseThrow(() -> new ZaloError(-159, "File type is not supported"));
        if (month(sim, oa, MEDIA) >= sim.options().uploadsPerMonth()) {
            throw new ZaloError(-160, "Upload quota exceeded");
        }
        var token = platform.ids().secret(TOKEN_BYTES);
        keep(sim, token, Optional.of(oa), MEDIA, name, mediaType, content);
        return token;
    }

    /** The picture behind a media id; another OA's is as good as none. */
    public Optional<FileLink> media(Sim sim, SimOa oa, String mediaId) {
        return found(sim, oa, mediaId).map(this::link);
    }

    /** Width and height; empty when there is no such picture. */
    public Optional<Dimension> mediaSize(Sim sim, SimOa oa, String mediaId) {
        return found(sim, oa, mediaId).map(upload -> {
            try (var content = platform.host().files().open(upload.content().fileId())) {
                var image = ImageIO.read(content);
                return image == null ? new Dimension(0, 0) : new Dimension(image.getWidth(), image.getHeight());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Optional<SimUpload> found(Sim sim, SimOa oa, String mediaId) {
        return sim.one(
                SimUpload.class,
                "from SimUpload u where u.token = ?1 and u.kind = ?2 and u.oa = ?3",
                mediaId,
                MEDIA,
                oa);
    }

    private static long month(Sim sim, SimOa oa, String kind) {
        return sim.count(
                "select count(u) from SimUpload u where u.oa = ?1 and u.kind = ?2 and u.createdAt > ?3",
                oa,
                kind,
                sim.before(MONTH));
    }

    /** Keeps what a person sends from the phone. */
    public FileLink fromPhone(Sim sim, String name, byte[] content) {
        var token = platform.ids().secret(TOKEN_BYTES);
        return link(keep(sim, token, Optional.empty(), "phone", name, "", content));
    }

    /** The file behind an upload id; another OA's id is as good as none. */
    public FileLink use(Sim sim, String oaId, String kind, String token) {
        var upload = sim.one(
                        SimUpload.class,
                        "from SimUpload u where u.token = ?1 and u.kind = ?2 and u.oa.oaId = ?3",
                        token,
                        kind,
                        oaId)
                .orElseThrow(() -> ZaloError.invalid(kind.equals("file") ? "token" : "attachment_id"));
        if (upload.createdAt().isBefore(sim.before(Duration.ofDays(sim.options().uploadDays())))) {
            throw new ZaloError(-100, "attachment_id was expired");
        }
        return link(upload);
    }

    /** What may be shown to anybody who has the address. */
    public Optional<FileLink> byFile(Sim sim, String fileId) {
        return sim.one(SimUpload.class, "from SimUpload where fileId = ?1 order by id", fileId)
                .map(this::link);
    }

    public String baseUrl() {
        return platform.url("");
    }

    private SimUpload keep(
            Sim sim, String token, Optional<SimOa> oa, String kind, String name, String mediaType, byte[] content) {
        var stored = platform.host()
                .files()
                .store(new ByteArrayInputStream(content), name, Math.max(content.length, PHONE_LIMIT));
        var type = mediaType.isEmpty() ? stored.mediaType() : mediaType;
        var described = new UploadedContent(kind, stored.id(), stored.name(), type, content.length, md5(content));
        return sim.save(new SimUpload(token, oa, described, sim.now()));
    }

    private FileLink link(SimUpload upload) {
        var content = upload.content();
        var name = URLEncoder.encode(content.name(), StandardCharsets.UTF_8).replace("+", "%20");
        var url = platform.url("/files/" + content.fileId() + "/" + name);
        return new FileLink(content.kind(), url, content.name(), content.mediaType(), content.size(), content.md5());
    }

    private static long limit(Sim sim, String kind) {
        return switch (kind) {
            case "image" -> sim.options().imageBytes();
            case "gif" -> sim.options().gifBytes();
            default -> sim.options().fileBytes();
        };
    }

    /** MD5 because Zalo's checksum member is one; nothing relies on its strength. */
    private static String md5(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
