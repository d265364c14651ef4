package io.kenh.zbstemplates.logo;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.StoredFile;
import io.kenh.zbstemplates.api.ZbsError;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.limit.LimitSet;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.wire.Layout;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Logos and pictures: checked by their content, brought to the platform once. */
public final class Logos {
    private static final String LOGO = "from Logo l where l.accountId = :account";
    private static final String MEDIA =
            "select m.mediaId from Media m where m.accountId = :account and m.fileId = :file";

    private final Host host;
    private final TemplatePlatform platform;
    private final Limits limits;

    public Logos(Host host, TemplatePlatform platform, Limits limits) {
        this.host = host;
        this.platform = platform;
        this.limits = limits;
    }

    public LogoRef of(long account) {
        return host.db().read(em -> find(em, account).map(Logo::ref).orElse(LogoRef.NONE));
    }

    private static Optional<Logo> find(EntityManager em, long account) {
        return em.createQuery(LOGO, Logo.class)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    /** @throws KenhException when it is no PNG of the right size */
    public void save(long accountId, boolean onDark, InputStream content, String name) {
        var account = platform.account(accountId).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        var rules = limits.current();
        var bytes = read(content, rules);
        int width = rules.count("logo.width");
        int height = rules.count("logo.height");
        if (Picture.of(bytes)
                .filter(picture ->
                        picture.kind() == Picture.Kind.PNG && picture.width() == width && picture.height() == height)
                .isEmpty()) {
            throw new KenhException(ZbsError.NOT_A_LOGO, width, height, rules.amount("image.bytes") / 1024);
        }
        host.db().write(em -> {
            var stored = host.files().store(new ByteArrayInputStream(bytes), name, bytes.length);
            var logo = find(em, accountId).orElseGet(() -> {
                var fresh = new Logo(account.companyId(), accountId);
                em.persist(fresh);
                return fresh;
            });
            logo.show(onDark, stored.id());
            return null;
        });
    }

    /** A picture for the header; forgotten after a day unless a template keeps it. */
    public StoredFile picture(InputStream content, String name) {
        var rules = limits.current();
        var bytes = read(content, rules);
        long wide = rules.amount("image.ratio.width");
        long high = rules.amount("image.ratio.height");
        // One pixel off is a rounded 16:9.
        if (Picture.of(bytes)
                .filter(picture -> Math.abs(picture.width() * high - picture.height() * wide) <= Math.max(wide, high))
                .isEmpty()) {
            throw new KenhException(ZbsError.NOT_AN_IMAGE, wide, high, rules.amount("image.bytes") / 1024);
        }
        return host.files().upload(new ByteArrayInputStream(bytes), name, bytes.length);
    }

    private static byte[] read(InputStream content, LimitSet rules) {
        int most = rules.count("image.bytes");
        try {
            var bytes = content.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new KenhException(CoreError.FILE_TOO_LARGE, most / 1024 + " KB");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The platform's ids of what a template shows, brought there if need be.
     *
     * @throws io.kenh.zbstemplates.platform.PlatformException
     */
    public Layout.Media media(long account, TemplateContent content) {
        if (content.logo()) {
            var logo = of(account);
            var light = logo.light();
            var dark = logo.dark();
            if (light == null || dark == null) {
                throw new KenhException(ZbsError.NO_LOGO);
            }
            return new Layout.Media(mediaId(account, light), mediaId(account, dark), java.util.List.of());
        }
        return new Layout.Media(
                null,
                null,
                content.images().stream().map(file -> mediaId(account, file)).toList());
    }

    private String mediaId(long account, String file) {
        return host.db()
                .<Optional<String>>read(em -> em.createQuery(MEDIA, String.class)
                        .setParameter("account", account)
                        .setParameter("file", file)
                        .getResultStream()
                        .findFirst())
                .orElseGet(() -> upload(account, file));
    }

    private String upload(long accountId, String file) {
        var account = platform.account(accountId).orElseThrow(() -> new KenhException(ZbsError.ACCOUNT));
        var stored = host.files().find(file).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        byte[] bytes;
        try (var in = host.files().open(file)) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var mediaId = platform.upload(accountId, stored.name(), stored.mediaType(), bytes);
        host.db().write(em -> {
            em.persist(new Media(
                    account.companyId(), accountId, file, mediaId, host.clock().instant()));
            return null;
        });
        return mediaId;
    }
}
