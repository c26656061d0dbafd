import time
from support import PERSON
def test_b(site):
    t=time.time(); s=site({"2023/giang-thi-my.md":PERSON}); print('layout',time.time()-t)
    t=time.time(); s.build(); print('build',time.time()-t)
    t=time.time(); s.build(); print('build',time.time()-t)
    t=time.time(); i=s.inspect(); print('inspect',time.time()-t, i.problems)
    t=time.time(); i=s.inspect(); print('inspect',time.time()-t)
