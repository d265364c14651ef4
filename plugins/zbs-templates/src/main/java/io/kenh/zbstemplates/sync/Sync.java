package io.kenh.zbstemplates.sync;

import io.kenh.api.addon.Host;
import io.kenh.zbstemplates.platform.PlatformException;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.platform.TemplatePlatform.Account;
import io.kenh.zbstemplates.platform.TemplatePlatform.Listed;
import io.kenh.zbstemplates.platform.TemplatePlatform.Status;
import io.kenh.zbstemplates.template.PlatformFacts;
import io.kenh.zbstemplates.template.PlatformNews;
import io.kenh.zbstemplates.template.PlatformNews.Known;
import io.kenh.zbstemplates.template.VersionState;
import io.kenh.zbstemplates.wire.Imported;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares with the platform: states, reasons, prices, quality; what is new there and what is gone. */
public final class Sync {
    public static final String JOB = "zbs-templates.sync";

    /** Zalo's code for a template id it does not have. */
    private static final int NO_SUCH_TEMPLATE = -109;

    private static final Logger LOG = LoggerFactory.getLogger(Sync.class);

    private final Host host;
    private final TemplatePlatform platform;
    private final PlatformNews news;

    public Sync(Host host, TemplatePlatform platform, PlatformNews news) {
        this.host = host;
        this.platform = platform;
        this.news = news;
    }

    /** As soon as possible, in the background. */
    public void ask() {
        host.jobs().trigger(JOB);
    }

    /** Every account that can be used; one that fails does not stop the others. */
    public void all() {
        for (var account : platform.accounts()) {
            if (account.usable()) {
                try {
                    one(account);
                } catch (PlatformException e) {
                    LOG.warn("account {}: templates could not be compared: {}", account.id(), e.getMessage());
                }
            }
        }
    }

    /** @throws PlatformException */
    public void one(Account account) {
        // What is submitted while the list is fetched cannot be in it.
        var before = news.known(account.id());
        var listed = platform.list(account.id());
        adopt(account, listed);
        var known = news.known(account.id());
        for (var template : listed) {
            var ours = known.get(template.zaloId());
            if (ours == null) {
                fetch(account, template, false);
            } else if (changed(template, ours.state()) || ours.state() == VersionState.APPROVED) {
                fetch(account, template, true);
            }
        }
        before.keySet().removeAll(listed.stream().map(Listed::zaloId).collect(Collectors.toSet()));
        before.forEach((zaloId, ours) -> missing(account, zaloId, ours));
    }

    /** A list may be short by mistake: only the platform's word about the one template makes it gone. */
    private void missing(Account account, String zaloId, Known ours) {
        if (ours.state() == VersionState.DELETED || ours.state() == VersionState.REPLACED) {
            return;
        }
        try {
            fetch(account, new Listed(zaloId, "", null, null), true);
        } catch (PlatformException e) {
            if (e.kind() == PlatformException.Kind.REFUSED && e.code() == NO_SUCH_TEMPLATE) {
                news.decided(account.id(), zaloId, Status.DELETE, "", PlatformFacts.NONE);
            } else {
                LOG.warn("account {}: template {} is not listed: {}", account.id(), zaloId, e.getMessage());
            }
        }
    }

    private static boolean changed(Listed template, VersionState ours) {
        var status = template.status();
        return status != null && ours != VersionState.REPLACED && PlatformNews.meaning(status) != ours;
    }

    private void fetch(Account account, Listed template, boolean known) {
        var detail = platform.detail(account.id(), template.zaloId());
        var status = detail.status() == null ? template.status() : detail.status();
        if (known) {
            news.decided(account.id(), template.zaloId(), status, detail.reason(), detail.facts());
        } else if (status != null && PlatformNews.meaning(status) != VersionState.DELETED) {
            news.imported(
                    account.id(),
                    account.companyId(),
                    template.zaloId(),
                    Imported.content(detail),
                    status,
                    detail.reason(),
                    detail.facts());
        }
    }

    /** Submissions without an answer: there under their name, or not there at all. */
    private void adopt(Account account, List<Listed> listed) {
        var waiting = news.unanswered(account.id());
        if (waiting.isEmpty()) {
            return;
        }
        var known = news.known(account.id());
        Map<String, String> strangers = listed.stream()
                .filter(template -> !known.containsKey(template.zaloId()))
                .collect(Collectors.toMap(Listed::name, Listed::zaloId, (first, second) -> second));
        waiting.forEach((version, name) -> {
            var zaloId = strangers.remove(name.strip());
            if (zaloId == null) {
                news.missing(version);
            } else {
                news.found(version, zaloId);
            }
        });
    }

    /** A webhook said something about one template. */
    void reported(long account, String zaloId, String status, String reason, PlatformFacts facts) {
        if (!news.decided(account, zaloId, Status.of(status), reason, facts)) {
            ask();
        }
    }
}
