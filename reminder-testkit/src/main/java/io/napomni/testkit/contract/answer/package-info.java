/** What a store promises of letters that ask and of their answers, and what the desk makes of it. */
@NullMarked
package io.napomni.testkit.contract.answer;

import org.jspecify.annotations.NullMarked;
