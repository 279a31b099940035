package com.descope.jakarta.impl.web;

/** One header of an answer. */
public record Header(String name, String value) {}
