package io.kenh.zalooa.link;

import io.kenh.api.addon.Host;
import io.kenh.contacts.api.Partners;
import io.kenh.zalooa.api.ZaloOaPermissions;
import io.kenh.zalooa.client.ApiCall;
import io.kenh.zalooa.client.ApiResult;
import io.kenh.zalooa.client.ErrorRule.Kind;
import io.kenh.zalooa.client.ZaloClient;
import io.kenh.zalooa.json.Tree;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Fetches name and picture of a customer from Zalo. */
public final class ProfileSync {
    public static final String JOB = "zalo-oa.sync-profile";
    private static final int TRIES = 6;

    /** @param attempt from 1 */
    public record Task(long linkId, int attempt) {}

    private final Host host;
    private final ZaloClient client;

    public ProfileSync(Host host, ZaloClient client) {
        this.host = host;
        this.client = client;
    }

    static void schedule(Host host, long linkId) {
        host.jobs()
                .schedule(
                        JOB, "link:" + linkId, new Task(linkId, 1), host.clock().instant());
    }

    /** The job. */
    public void run(Task task) {
        if (sync(task.linkId()) instanceof ApiResult.Ok || task.attempt() >= TRIES) {
            return;
        }
        var pause = Duration.ofMinutes(1L << task.attempt());
        host.jobs()
                .schedule(
                        JOB,
                        "link:" + task.linkId() + ":" + (task.attempt() + 1),
                        new Task(task.linkId(), task.attempt() + 1),
                        host.clock().instant().plus(pause));
    }

    /** Now, for the button. A refusal that no repetition changes counts as done. */
    public ApiResult sync(long linkId) {
        record Who(long accountId, String user) {}
        var who = host.db().read(em -> {
            var link = em.find(ZaloLink.class, linkId);
            return link == null || link.anonymous() || link.state() == LinkState.ERASED
                    ? new Who(0, "")
                    : new Who(link.accountId(), link.zaloUserId());
        });
        if (who.accountId() == 0) {
            return new ApiResult.Ok(Tree.NOTHING);
        }
        var data = host.json().write(Map.of("user_id", who.user()));
        var asked = host.clock().instant();
        var result = client.call(who.accountId(), ApiCall.get("/v3.0/oa/user/detail", data));
        return switch (result) {
            case ApiResult.Ok ok -> {
                store(linkId, ok.data(), asked);
                yield ok;
            }
            case ApiResult.Refused refused ->
                refused.rule().kind() == Kind.BACKOFF ? refused : new ApiResult.Ok(Tree.NOTHING);
            case ApiResult.Unclear unclear -> unclear;
            case ApiResult.NotSent notSent -> notSent;
            case ApiResult.NoToken noToken -> noToken;
        };
    }

    private void store(long linkId, Tree data, Instant asked) {
        host.db().write(em -> {
            var link = em.find(ZaloLink.class, linkId, LockModeType.PESSIMISTIC_WRITE);
            if (link == null || link.state() == LinkState.ERASED) {
                return false;
            }
            var avatar = data.text("avatar");
            var picture = avatar.isEmpty() || avatar.length() > 1000 ? null : avatar;
            var alias = data.text("user_alias");
            var name = data.text("display_name").isBlank() ? alias : data.text("display_name");
            link.profile(name, picture, data.flag("user_is_follower"), asked);
            link.knownToAppAs(data.text("user_id_by_app"));
            host.services().get(Partners.class).updateShadow(link.partnerId(), link.name(), picture);
            host.live().signal(Links.TOPIC, ZaloOaPermissions.LINK);
            return true;
        });
    }
}
