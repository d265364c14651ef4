package io.kenh.ui.records;

import io.kenh.api.data.SearchText;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Where the search field looks. Several are alternatives. */
public sealed interface Search {
    /** Words of a search beyond these change nothing. */
    int WORDS = 4;

    Predicate match(CriteriaBuilder cb, CriteriaQuery<?> query, Root<?> root, String text);

    /** A text that starts as typed, in any case: numbers and codes. */
    static Search start(String path) {
        return new Start(path);
    }

    /** A column that keeps {@link SearchText#line} of what is searched: each typed word is somewhere in it. */
    static Search line(String attribute) {
        return new Line(attribute);
    }

    /** A collection that keeps {@link SearchText#words}: each typed word begins one of them. Quick at any size with an index. */
    static Search words(String collection) {
        return words(collection, SearchText::words);
    }

    /** @param typed the words to look for in a text, such as one for a whole phone number */
    static Search words(String collection, Function<String, ? extends Collection<String>> typed) {
        return new Words(collection, typed);
    }

    /** A record of another plugin that a column names by id. @param found ids of those that a text means, at most some hundreds */
    static Search ids(String path, Function<String, ? extends Collection<Long>> found) {
        return new Ids(path, found);
    }

    /** See {@link #ids}. */
    record Ids(String path, Function<String, ? extends Collection<Long>> found) implements Search {
        @Override
        public Predicate match(CriteriaBuilder cb, CriteriaQuery<?> query, Root<?> root, String text) {
            var ids = found.apply(text);
            return ids.isEmpty() ? cb.disjunction() : Paths.<Long>of(root, path).in(ids);
        }
    }

    /** See {@link #start}. */
    record Start(String path) implements Search {
        @Override
        public Predicate match(CriteriaBuilder cb, CriteriaQuery<?> query, Root<?> root, String text) {
            var at = Paths.<String>of(root, path);
            var typed = text.strip();
            return cb.or(
                    cb.like(at, SearchText.starting(typed), SearchText.ESCAPE),
                    cb.like(at, SearchText.starting(typed.toUpperCase(Locale.ROOT)), SearchText.ESCAPE));
        }
    }

    /** See {@link #line}. */
    record Line(String attribute) implements Search {
        @Override
        public Predicate match(CriteriaBuilder cb, CriteriaQuery<?> query, Root<?> root, String text) {
            var at = Paths.<String>of(root, attribute);
            return all(
                    cb,
                    SearchText.words(text).stream()
                            .limit(WORDS)
                            .map(word -> cb.like(at, SearchText.containing(word), SearchText.ESCAPE))
                            .toList());
        }
    }

    /** See {@link #words}. */
    record Words(String collection, Function<String, ? extends Collection<String>> typed) implements Search {
        @Override
        public Predicate match(CriteriaBuilder cb, CriteriaQuery<?> query, Root<?> root, String text) {
            return all(
                    cb,
                    typed.apply(text).stream()
                            .limit(WORDS)
                            .map(word -> one(cb, query, root, word))
                            .toList());
        }

        private Predicate one(CriteriaBuilder cb, CriteriaQuery<?> query, Root<?> root, String word) {
            var sub = query.subquery(Integer.class);
            var own = sub.correlate(root);
            Join<?, String> words = own.join(collection);
            sub.select(cb.literal(1))
                    .where(cb.and(cb.greaterThanOrEqualTo(words, word), cb.lessThan(words, SearchText.end(word))));
            return cb.exists(sub);
        }
    }

    /** A text without any word, such as a percent sign, is found nowhere. */
    private static Predicate all(CriteriaBuilder cb, List<Predicate> words) {
        return words.isEmpty() ? cb.disjunction() : cb.and(words.toArray(Predicate[]::new));
    }
}
