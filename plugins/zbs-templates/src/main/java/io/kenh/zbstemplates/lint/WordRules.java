package io.kenh.zbstemplates.lint;

import io.kenh.zbstemplates.content.Language;
import io.kenh.zbstemplates.content.ParamType;
import io.kenh.zbstemplates.content.Placeholders;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.Texts;
import io.kenh.zbstemplates.limit.LimitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What reviewers look for in the wording. */
final class WordRules {
    private static final Pattern LINK = Pattern.compile("(?i:https?://|www\\.)\\S+"
            // In capitals only what is well known as an end: TP.HCM is no address.
            + "|(?i:(?<![\\p{L}\\d@])[a-z0-9-]+\\.(com|vn|net|org|info|io|me|shop|asia|app)(?![\\p{L}\\d])\\S*)"
            // Some letter before the end: 1.628.000.vnd is an amount.
            + "|(?<![\\p{L}\\d@.-])(?=[A-Za-z0-9.-]*[A-Za-z][A-Za-z0-9-]*\\.)(?!(?i:tp)\\.hcm)"
            + "([A-Za-z0-9-]+\\.)+[a-z]{2,24}(?![\\p{L}\\d@])(/\\S*)?");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d.])\\(?(\\+?84|0)[\\d .()-]{7,14}\\d(?!\\d)|(?<!\\d)1[89]00[ .]?\\d{4,6}(?!\\d)");
    /** Signs of everyday texts that Unicode counts as symbols. */
    private static final String ORDINARY = "°©®™№";

    static final List<Rule> RULES = List.of(
            Rule.error("words.accents", WordRules::accents),
            Rule.error("words.language", WordRules::foreign),
            Rule.error("words.pronoun", (content, limits) -> pronouns(content, limits, "pronoun")),
            Rule.warning("words.pronoun.perhaps", (content, limits) -> pronouns(content, limits, "pronoun.perhaps")),
            Rule.error(
                    "words.icons",
                    (content, limits) -> Stream.concat(
                                    shown(content), Stream.of(new Texts.Piece("name", content.name(), true)))
                            .flatMap(piece -> icon(piece.text()).map(icon -> Hit.of("icon", piece.field(), icon)))),
            Rule.error("words.links", (content, limits) -> matches(content, LINK, "link")),
            Rule.error("words.emails", (content, limits) -> matches(content, EMAIL, "email")),
            Rule.error("words.phones", (content, limits) -> matches(content, PHONE, "phone")),
            Rule.error(
                    "words.link-params",
                    (content, limits) -> shown(content)
                            .flatMap(piece -> Placeholders.in(piece.text()).stream()
                                    .filter(name -> content.param(name)
                                            .filter(param -> param.type() == ParamType.URL)
                                            .isPresent())
                                    .map(name -> Hit.of("link-param", piece.field(), name)))));

    private WordRules() {}

    private static Stream<Texts.Piece> shown(TemplateContent content) {
        return Texts.of(content).stream()
                .filter(Texts.Piece::visible)
                .map(piece -> new Texts.Piece(piece.field(), piece.text(), true));
    }

    /** Vietnamese without accents: a known phrase, or a longer text without a single accent. */
    private static Stream<Hit> accents(TemplateContent content, LimitSet limits) {
        if (content.language() != Language.VI) {
            return Stream.empty();
        }
        int words = limits.count("accents.words");
        return shown(content).flatMap(piece -> {
            var text = Placeholders.fixed(piece.text());
            boolean english = Words.found(text, limits.list("english")).count() >= limits.count("foreign.words");
            boolean bare = Words.of(text).size() >= words && !Words.accented(text);
            var phrase = Words.found(text, limits.list("unaccented")).findFirst();
            return Hit.when(!english && (bare || phrase.isPresent()), "accents", piece.field(), phrase.orElse(""));
        });
    }

    private static Stream<Hit> foreign(TemplateContent content, LimitSet limits) {
        int most = limits.count("foreign.words");
        return shown(content).flatMap(piece -> {
            var text = Placeholders.fixed(piece.text());
            long count = content.language() == Language.VI
                    ? Words.found(text, limits.list("english")).count()
                    : Words.of(text).stream().filter(Words::accented).count();
            return Hit.when(count >= most, "language-" + content.language(), piece.field());
        });
    }

    private static Stream<Hit> pronouns(TemplateContent content, LimitSet limits, String list) {
        return content.language() == Language.VI
                ? shown(content)
                        .flatMap(piece -> Words.longest(
                                        Placeholders.fixed(piece.text()),
                                        Stream.of("pronoun", "pronoun.perhaps")
                                                .flatMap(name -> limits.list(name).stream())
                                                .toList())
                                .filter(limits.list(list)::contains)
                                .map(word -> Hit.of("pronoun", piece.field(), word)))
                : Stream.empty();
    }

    private static Stream<Hit> matches(TemplateContent content, Pattern pattern, String message) {
        return shown(content)
                .flatMap(piece -> pattern.matcher(Placeholders.fixed(piece.text()))
                        .results()
                        .limit(1)
                        .map(found ->
                                Hit.of(message, piece.field(), found.group().strip())));
    }

    private static Stream<String> icon(String text) {
        return text.codePoints()
                .filter(character -> ORDINARY.indexOf(character) < 0
                        && (Character.isEmojiPresentation(character)
                                || Character.isExtendedPictographic(character)
                                || Character.getType(character) == Character.OTHER_SYMBOL))
                .mapToObj(Character::toString)
                .limit(1);
    }
}
