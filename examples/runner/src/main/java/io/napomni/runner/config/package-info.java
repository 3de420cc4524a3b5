/** The file {@code remind.yml}: what may stand in it, and what is made of it. */
@NullMarked
package io.napomni.runner.config;

import org.jspecify.annotations.NullMarked;
