package io.kenh.chatterbridge.copy;

import io.kenh.api.addon.Host;
import io.kenh.api.ui.Tone;
import io.kenh.chatter.api.EntryKind;
import io.kenh.chatter.api.Threads;
import io.kenh.chatter.api.Threads.Author;
import io.kenh.chatter.api.Threads.FileRef;
import io.kenh.chatter.api.Threads.Post;
import io.kenh.chatterbridge.link.Link;
import io.kenh.inbox.api.Channel;
import io.kenh.inbox.api.ChannelAccount;
import io.kenh.inbox.api.Transcripts.Item;
import io.kenh.inbox.api.Transcripts.Said;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes what was said into a document's history, each message once. The caller holds the conversation. */
public final class Blocks {
    private static final String KNOWN =
            "select c.messageKey from ChatterBridgeCopy c where c.linkId = :link and one_of(c.messageKey, :keys)";
    private static final String LAST =
            "from ChatterBridgeBlock b where b.linkId = :link order by b.lastPosition desc, b.id desc";
    private static final String OF_LINK = "from ChatterBridgeBlock b where b.linkId = :link order by b.id";

    private final Host host;

    public Blocks(Host host) {
        this.host = host;
    }

    private Threads threads() {
        return host.services().get(Threads.class);
    }

    /** @param lines by time */
    void bring(EntityManager em, Link link, List<Said> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var known = known(em, link, lines);
        var fresh = lines.stream().filter(line -> known.add(line.key())).toList();
        var blocks = Folding.blocks(fresh);
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (i > 0 || !append(em, link, block)) {
                post(em, link, block);
            }
        }
    }

    private static Set<String> known(EntityManager em, Link link, List<Said> lines) {
        return new HashSet<>(em.createQuery(KNOWN, String.class)
                .setParameter("link", link.id())
                .setParameter("keys", lines.stream().map(Said::key).toArray(String[]::new))
                .getResultList());
    }

    /** @return false when it is to be a block of its own */
    private boolean append(EntityManager em, Link link, List<Said> lines) {
        var last = em.createQuery(LAST, Block.class)
                .setParameter("link", link.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .filter(block -> block.goesOn(lines.getFirst()));
        var text = Wording.of(lines);
        if (last.isEmpty() || !(text.isEmpty() || threads().append(last.get().external(), text))) {
            return false;
        }
        var block = last.get();
        lines.forEach(line -> stands(em, link, line, block));
        files(lines).forEach(file -> threads().attach(block.external(), file));
        return true;
    }

    private void post(EntityManager em, Link link, List<Said> lines) {
        var first = lines.getFirst();
        var author = switch (first.writer()) {
            case CUSTOMER -> Author.partner(first.writerId(), first.name());
            case STAFF -> staff(link, first);
        };
        var block = new Block(link, channel(link).map(Channel::label).orElse("chatter-bridge.source"), first);
        em.persist(block);
        threads()
                .post(new Post(
                        link.document(),
                        EntryKind.MESSAGE,
                        author,
                        Wording.of(lines),
                        first.at(),
                        files(lines).toList(),
                        block.external(),
                        false));
        lines.forEach(line -> stands(em, link, line, block));
    }

    private static void stands(EntityManager em, Link link, Said line, Block block) {
        block.reached(line);
        em.persist(new Copied(link.id(), line.key(), line.messageId(), block.id()));
    }

    /** The inbox keeps the files; one that it forgot meanwhile is left out. */
    private Stream<FileRef> files(List<Said> lines) {
        return lines.stream().flatMap(line -> line.items().stream()).flatMap(item -> file(item).stream());
    }

    Optional<FileRef> file(Item item) {
        return Optional.ofNullable(item.fileId())
                .filter(id -> host.files().find(id).isPresent())
                .map(id -> new FileRef(id, Objects.requireNonNullElse(item.name(), "")));
    }

    private Optional<Channel> channel(Link link) {
        return host.services().all(Channel.class).stream()
                .filter(channel -> channel.id().equals(link.channel()))
                .findFirst();
    }

    /** Who wrote it elsewhere is not known: it stands under the account's name. */
    private Author staff(Link link, Said first) {
        if (first.writerId() != 0) {
            return Author.user(first.writerId(), first.name());
        }
        var account = channel(link).stream()
                .flatMap(channel -> channel.accounts().stream())
                .filter(one -> one.id() == link.accountId())
                .map(ChannelAccount::name)
                .findFirst();
        return new Author(Threads.AuthorKind.SYSTEM, 0, account.orElse(first.name()));
    }

    /** What was copied stays when a link is removed, and says so. */
    public void mark(Link link) {
        host.db()
                .read(em -> em.createQuery(OF_LINK, Block.class)
                        .setParameter("link", link.id())
                        .getResultList())
                .forEach(block -> threads().status(block.external(), Tone.NEUTRAL, "chatter-bridge.block.removed"));
    }
}
