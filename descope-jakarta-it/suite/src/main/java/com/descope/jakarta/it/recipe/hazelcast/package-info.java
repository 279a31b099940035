/** The recipe of docs/cluster.md, as an application would write it that has no null checks. */
package com.descope.jakarta.it.recipe.hazelcast;
