package io.kenh.zalooa.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreeTest {
    @Test
    void ids_keep_every_digit_whatever_json_type_they_come_in() {
        var tree = Tree.of(Map.of(
                "text",
                "2000000000000000002",
                "long",
                2000000000000000002L,
                "big",
                new BigInteger("92233720368547758070"),
                "whole",
                3.0));
        assertEquals("2000000000000000002", tree.text("text"));
        assertEquals("2000000000000000002", tree.text("long"));
        assertEquals("92233720368547758070", tree.text("big"));
        assertEquals("3", tree.text("whole"));
    }

    @Test
    void nulls_and_other_shapes_read_as_nothing() {
        var map = new HashMap<String, Object>();
        map.put("message", null);
        map.put("list", Arrays.asList("a", null));
        var tree = Tree.of(map);
        assertEquals("", tree.text("message", "text"));
        assertEquals("", tree.text("list"));
        assertEquals(2, tree.items("list").size());
        assertTrue(tree.items("message").isEmpty());
        assertTrue(tree.number("list").isEmpty());
    }

    @Test
    void numbers_come_as_text_and_text_as_numbers() {
        assertEquals(
                90000,
                Tree.of(Map.of("expires_in", "90000")).number("expires_in").orElseThrow());
        assertEquals(
                90000, Tree.of(Map.of("expires_in", 90000)).number("expires_in").orElseThrow());
        assertEquals(
                List.of("x"),
                Tree.of(Map.of("one", "x")).items("one").stream()
                        .map(Tree::text)
                        .toList());
    }
}
