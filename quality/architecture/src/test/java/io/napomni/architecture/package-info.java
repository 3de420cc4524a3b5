/** The house rules: what every module's classes and sources must hold, each rule seen to catch a planted violation. */
@NullMarked
package io.napomni.architecture;

import org.jspecify.annotations.NullMarked;
