package io.kenh.chatter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.api.data.DocRef;
import io.kenh.testkit.AtOnce;
import io.kenh.testkit.Database;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two do at the same moment what makes somebody follow a document. */
class AtOnceTest {
    @Test
    void somebody_made_to_follow_twice_at_once_follows_once() throws Exception {
        try (var fixture = new Fixture(Database.POSTGRES)) {
            var document = new DocRef("test.document", 42);
            AtOnce.twice(
                    fixture.db,
                    () -> fixture.host.as(
                            Fixture.AN,
                            Map.of(),
                            () -> fixture.db.write(em -> {
                                fixture.followers.follow(em, document, Fixture.BINH);
                                return true;
                            })));
            var followers = fixture.db.read(em -> fixture.followers.of(em, document));
            assertEquals(1, followers.size());
            assertEquals(Fixture.BINH, followers.getFirst().userId());
        }
    }
}
