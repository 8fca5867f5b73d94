import { Stack } from './support/stack';
import { Course } from './support/course';
jest.setTimeout(120000);
it('x', async () => {
  const stack = await Stack.open('2026-02-09T09:00:00+08:00');
  const officer = await stack.desk('zhang.wei');
  const course = await Course.open(stack, { officer } as never);
  await officer.page.setViewportSize({ width: 360, height: 740 });
  for (const act of ['propose-penalty', 'record-investigation-act', 'issue-notice', 'pass-review', 'convene-discussion', 'decide']) {
    await officer.page.goto(`/cases/${course.caseId}/acts/${act}`);
    await officer.page.locator('.act-form').waitFor();
    console.log(act, JSON.stringify(await officer.page.evaluate(`[document.documentElement.scrollWidth, ...[...document.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > 361).map((e) => e.tagName + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().right)).slice(0, 8)]`)));
  }
  await officer.page.screenshot({ path: '/tmp/w2pics/decide-phone.png', fullPage: true });
  await officer.page.setViewportSize({ width: 1280, height: 900 });
  await officer.page.goto(`/cases/${course.caseId}/acts/pass-review`);
  await officer.page.locator('.act-form').waitFor();
  await officer.page.screenshot({ path: '/tmp/w2pics/review.png', fullPage: true });
  await officer.page.getByRole('button', { name: 'English' }).click();
  await officer.page.goto(`/cases/${course.caseId}`);
  await officer.page.locator('.case-next').waitFor();
  await officer.page.waitForTimeout(800);
  await officer.page.screenshot({ path: '/tmp/w2pics/case-en.png', fullPage: true });
  console.log(officer.complaints);
  await stack.close();
});
