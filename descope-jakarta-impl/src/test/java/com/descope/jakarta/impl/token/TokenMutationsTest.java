package com.descope.jakarta.impl.token;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Valid tokens whose text is changed anyhow; what the signature does not cover must not be open to change either. */
class TokenMutationsTest {

    private final AttackedValidator attacked = new AttackedValidator();
    private final List<String> valid = List.of(
            TestTokens.sign(attacked.tokens.accessToken()),
            TestTokens.sign(attacked.tokens.sessionToken()),
            TestTokens.sign(attacked.tokens.idToken()));

    @Provide
    Arbitrary<List<Edit>> edits() {
        return Hostile.edits();
    }

    @Provide
    Arbitrary<List<String>> parts() {
        List<String> parts = valid.stream()
                .flatMap(token -> List.of(token.split("\\.", -1)).stream())
                .toList();
        Arbitrary<String> empty = Arbitraries.of("", "e30", "bnVsbA", "A", "=");
        return Arbitraries.oneOf(Arbitraries.of(parts), Arbitraries.of(parts), empty)
                .list()
                .ofMaxSize(6);
    }

    private void refused(String text) throws Exception {
        Assume.that(!valid.contains(text));
        assertFalse(attacked.acceptsBearer(text), "accepted as a bearer");
        assertFalse(attacked.acceptsIdToken(text), "accepted as an ID token");
    }

    /** Also, they are remembered from here on, headers and whole tokens. */
    @BeforeProperty
    void theOriginalsPass() throws Exception {
        assertTrue(attacked.acceptsBearer(valid.get(0)));
        assertTrue(attacked.acceptsBearer(valid.get(1)));
        assertTrue(attacked.acceptsIdToken(valid.get(2)));
    }

    @Property(tries = 3_000)
    void aTokenIsValidInOneSpellingOnly_RFC7515_5_2(
            @ForAll("edits") List<Edit> edits, @ForAll @IntRange(max = 2) int token) throws Exception {
        refused(Edit.all(valid.get(token), edits));
    }

    /** Where a lenient decoder leaves bits open; every combination is tried. */
    @Property(tries = 1_200)
    void theLastCharactersOfThePartsAreNotOpen_RFC4648_3_5(
            @ForAll @IntRange(max = 2) int token,
            @ForAll @IntRange(max = 2) int part,
            @ForAll @CharRange(to = 'z') char last)
            throws Exception {
        String[] parts = valid.get(token).split("\\.", -1);
        parts[part] = parts[part].substring(0, parts[part].length() - 1) + last;
        refused(String.join(".", parts));
    }

    @Property(tries = 1_200)
    void partsOfSeveralTokensMakeNoToken_RFC7515_5_2(@ForAll("parts") List<String> parts) throws Exception {
        refused(String.join(".", parts));
    }

    @Property(tries = 1_000)
    void whatIsNoTokenAtAllIsRefused_RFC7515_5_2(@ForAll String text) throws Exception {
        refused(text);
    }
}
